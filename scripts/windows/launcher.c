// "Loket PLUT.exe": starts the browser host without a console, stays beside it, and shows what it says when it cannot go on.
// The host ends when this process lets go of its standard input: so it can still save a backup when Windows shuts down.
#include <windows.h>
#include <shellapi.h>

// As src/server/main.ts and rescue.ts end.
#define SENTENCE_SAID 2
#define RESCUE_OFFERED 3
#define SHUTDOWN_MS 60000 // as long as whoever stops it waits, since the last backup may be large

static HANDLE host, input;

static void letGo(void) {
  if (input) CloseHandle(input);
  input = NULL;
}

static LRESULT CALLBACK onMessage(HWND window, UINT message, WPARAM w, LPARAM l) {
  if (message == WM_QUERYENDSESSION) {
    ShutdownBlockReasonCreate(window, L"Loket PLUT sedang menyimpan cadangan.");
    return TRUE;
  }
  if (message == WM_ENDSESSION) {
    if (w) {
      letGo();
      WaitForSingleObject(host, SHUTDOWN_MS);
    }
    ShutdownBlockReasonDestroy(window);
    return 0;
  }
  return DefWindowProcW(window, message, w, l);
}

// A window that nobody sees: only to one does Windows say that it shuts down.
static void listenForShutdown(HINSTANCE instance) {
  WNDCLASSW class = {.lpfnWndProc = onMessage, .hInstance = instance, .lpszClassName = L"LoketPLUT"};
  RegisterClassW(&class);
  CreateWindowExW(0, class.lpszClassName, L"Loket PLUT", 0, 0, 0, 0, 0, NULL, NULL, instance, NULL);
  SetProcessShutdownParameters(0x3FF, 0); // before the host, which has no window and would just be ended
}

static void waitForHost(void) {
  while (MsgWaitForMultipleObjects(1, &host, FALSE, INFINITE, QS_ALLINPUT) == WAIT_OBJECT_0 + 1) {
    MSG message;
    while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE)) DispatchMessageW(&message);
  }
  WaitForSingleObject(host, INFINITE);
}

static HANDLE inherited(const wchar_t *file, DWORD access, DWORD creation, DWORD flags) {
  SECURITY_ATTRIBUTES inherit = {sizeof inherit, NULL, TRUE};
  const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  return CreateFileW(file, access, share, &inherit, creation, flags, NULL);
}

// A file that goes with its last handle: what it holds may be longer than a pipe takes without a reader.
static HANDLE newErrors(void) {
  wchar_t folder[MAX_PATH + 1], file[MAX_PATH];
  const DWORD access = GENERIC_READ | GENERIC_WRITE, length = GetTempPathW(MAX_PATH + 1, folder);
  HANDLE errors = INVALID_HANDLE_VALUE;
  if (length > 0 && length <= MAX_PATH && GetTempFileNameW(folder, L"lkt", 0, file))
    errors = inherited(file, access, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE);
  // A full disk: the host starts all the same, or ends without its sentence.
  return errors != INVALID_HANDLE_VALUE ? errors : inherited(L"NUL", access, OPEN_EXISTING, 0);
}

static void readErrors(HANDLE errors, wchar_t *text, int size) {
  char bytes[4095]; // each at most one letter of the text, whose last place is for the end
  DWORD length = 0;
  SetFilePointer(errors, 0, NULL, FILE_BEGIN);
  ReadFile(errors, bytes, sizeof bytes, &length, NULL);
  text[MultiByteToWideChar(CP_UTF8, 0, bytes, (int)length, text, size - 1)] = 0;
}

// Runs the host to its end; -1: it is not there, or may not be started.
static DWORD run(const wchar_t *folder, const wchar_t *arguments, wchar_t *said, int size) {
  static wchar_t program[MAX_PATH * 2], command[32768];
  SECURITY_ATTRIBUTES inherit = {sizeof inherit, NULL, TRUE};
  HANDLE output = inherited(L"NUL", GENERIC_WRITE, OPEN_EXISTING, 0), errors = newErrors(), inputOfHost;
  CreatePipe(&inputOfHost, &input, &inherit, 0);
  SetHandleInformation(input, HANDLE_FLAG_INHERIT, 0);
  wsprintfW(program, L"%s\\node.exe", folder);
  lstrcpyW(command, L"\"");
  lstrcatW(command, program);
  lstrcatW(command, L"\" \"");
  lstrcatW(command, folder);
  lstrcatW(command, L"\\app\\out\\main\\server.js\" --jendela ");
  lstrcatW(command, arguments);
  STARTUPINFOW start = {.cb = sizeof start,
                        .dwFlags = STARTF_USESTDHANDLES,
                        .hStdInput = inputOfHost,
                        .hStdOutput = output,
                        .hStdError = errors};
  PROCESS_INFORMATION process;
  const BOOL started =
      CreateProcessW(program, command, NULL, NULL, TRUE, CREATE_NO_WINDOW, NULL, NULL, &start, &process);
  CloseHandle(inputOfHost);
  DWORD code = (DWORD)-1;
  if (started) {
    host = process.hProcess;
    waitForHost();
    GetExitCodeProcess(host, &code);
    readErrors(errors, said, size);
    CloseHandle(host);
    CloseHandle(process.hThread);
  }
  letGo();
  CloseHandle(output);
  CloseHandle(errors);
  return code;
}

// What was written after the program's own name.
static const wchar_t *argumentsOf(const wchar_t *line) {
  const wchar_t end = *line == L'"' ? L'"' : L' ';
  if (*line == L'"') line++;
  while (*line && *line != end) line++;
  return *line ? line + 1 : line;
}

static void tell(DWORD code, const wchar_t *said) {
  const wchar_t *sentence =
      code == SENTENCE_SAID && *said ? said
      : code == (DWORD)-1
          ? L"Berkas Loket PLUT tidak lengkap atau ditahan pemindai virus. Pasang Loket PLUT sekali lagi; data kantor tidak "
            L"tersentuh."
          : L"Loket PLUT berhenti tanpa diminta. Yang sudah tersimpan aman. Buka Loket PLUT lagi.";
  MessageBoxW(NULL, sentence, L"Loket PLUT", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, wchar_t *line, int show) {
  (void)before, (void)line, (void)show;
  static wchar_t folder[MAX_PATH], home[MAX_PATH], said[4096];
  GetModuleFileNameW(NULL, folder, MAX_PATH);
  *wcsrchr(folder, L'\\') = 0;
  // A browser that is started keeps the folder where it was started, and the setup must be able to remove ours.
  GetWindowsDirectoryW(home, MAX_PATH);
  SetCurrentDirectoryW(home);
  // What somebody has set for a Node of their own is not meant for ours.
  SetEnvironmentVariableW(L"NODE_OPTIONS", NULL);
  SetEnvironmentVariableW(L"NODE_PATH", NULL);
  AllowSetForegroundWindow(ASFW_ANY);
  listenForShutdown(instance);

  const wchar_t *arguments = argumentsOf(GetCommandLineW());
  // "--diam": nobody looks; the exit code says it.
  const BOOL isSilent = wcsstr(arguments, L"--diam") != NULL;
  DWORD code = run(folder, arguments, said, 4096);
  if (code == RESCUE_OFFERED && *said && !isSilent) {
    const UINT style = MB_YESNO | MB_ICONWARNING | MB_DEFBUTTON2 | MB_SETFOREGROUND; // Enter alone restores nothing
    if (MessageBoxW(NULL, said, L"Loket PLUT tidak dapat dimulai", style) != IDYES) return 0;
    code = run(folder, L"--pulihkan", said, 4096);
  }
  if (code != 0 && !isSilent) tell(code, said);
  if (code == 0 && !isSilent && wcsstr(arguments, L"--henti"))
    MessageBoxW(NULL, L"Loket PLUT sudah berhenti.", L"Loket PLUT", MB_OK | MB_ICONINFORMATION | MB_SETFOREGROUND);
  return (int)code;
}
