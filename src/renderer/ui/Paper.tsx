/** A page of the real document, drawn by the typesetter; as a picture it can neither run nor load anything. */
export const PaperPage = ({ svg, label }: { svg: string; label: string }) => (
  <img className="paper" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />
);
