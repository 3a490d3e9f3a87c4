// Says to the application what Windows says to every window when it shuts down.
#include <windows.h>

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, wchar_t *line, int show) {
  (void)instance, (void)before, (void)line, (void)show;
  const HWND window = FindWindowW(L"LoketPLUT", NULL);
  if (!window || !SendMessageW(window, WM_QUERYENDSESSION, 0, 0)) return 1;
  SendMessageW(window, WM_ENDSESSION, TRUE, 0);
  return 0;
}
