import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import * as nouns from './nouns.ts';
import { participantContract } from './participant.ts';

type Nouns = typeof nouns;
/** Named: written out wherever it is used, it is longer than the compiler allows. */
export type Contract = Omit<Nouns, 'training'> & { training: Nouns['training'] & typeof participantContract };

/** Everything a person can do with Loket PLUT. */
export const contract: Contract = { ...nouns, training: { ...nouns.training, ...participantContract } };

export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
