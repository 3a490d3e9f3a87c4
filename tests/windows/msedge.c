// In the place of Edge, for the test of the setup: writes the command that it was started with beside itself.
#include <windows.h>

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, wchar_t *line, int show) {
  (void)instance, (void)before, (void)show;
  static wchar_t file[MAX_PATH];
  static char text[8192];
  GetModuleFileNameW(NULL, file, MAX_PATH - 4);
  lstrcatW(file, L".txt");
  HANDLE written = CreateFileW(file, FILE_APPEND_DATA, FILE_SHARE_READ, NULL, OPEN_ALWAYS, 0, NULL);
  DWORD length = (DWORD)WideCharToMultiByte(CP_UTF8, 0, line, -1, text, sizeof text - 1, NULL, NULL);
  text[length - 1] = '\n';
  WriteFile(written, text, length, &length, NULL);
  CloseHandle(written);
  return 0;
}
