; The setup for Windows: for one user, without an administrator, and never a file of the office's data.
; Compiled by makeSetup.ts with VERSION, PAYLOAD, OUTPUT, SOURCE, SIZE_KB; FAST for tests; SIGN where it is signed.
Unicode true
Target amd64-unicode
!ifdef FAST
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define NAME "Loket PLUT"
!define PROGRAM "Loket PLUT.exe"
!define REMOVER "Copot Loket PLUT.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\LoketPLUT"
!define MENU "$SMPROGRAMS\${NAME}"
!define WITH_WINDOWS "$SMSTARTUP\${NAME}.lnk"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" InstallLocation
BrandingText "${NAME} ${VERSION}"
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1057 ProductName "${NAME}"
VIAddVersionKey /LANG=1057 FileDescription "Pemasang ${NAME}"
VIAddVersionKey /LANG=1057 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1057 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1057 LegalCopyright "The Loket PLUT authors. MIT."
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${SOURCE}\loket.ico"
!define MUI_UNICON "${SOURCE}\loket.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "Loket PLUT ${VERSION} dipasang untuk Anda saja, tanpa hak administrator.$\r$\n$\r$\nBila versi lama sedang \
terbuka, pemasang menghentikannya dahulu. Data kantor tidak disentuh; saat pertama dibuka, versi baru membuat cadangan sebelum \
menyesuaikan berkas data."
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "Buka Loket PLUT sekarang"
!define MUI_FINISHPAGE_RUN_FUNCTION open
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Program Loket PLUT dihapus dari komputer ini. Data kantor dan cadangannya tetap ada di \
$APPDATA\${NAME} dan dipakai lagi bila Loket PLUT dipasang kembali."

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

; A file that runs cannot be written.
!macro waitFor file
  ClearErrors
  ${For} $1 1 40
    ${IfNot} ${FileExists} "${file}"
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $2 "${file}" a
    ${IfNot} ${Errors}
      FileClose $2
      ${Break}
    ${EndIf}
    Sleep 250
  ${Next}
  ${If} ${Errors}
    StrCpy $0 "in use"
  ${EndIf}
!macroend

; Ends what runs from the folder, by its own stop. Nothing is removed before everything is free.
!macro stopRunning
  again:
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    DetailPrint "Menghentikan Loket PLUT yang sedang terbuka…"
    ExecWait '"$INSTDIR\${PROGRAM}" --henti --diam' $0
    !insertmacro waitFor "$INSTDIR\${PROGRAM}"
    !insertmacro waitFor "$INSTDIR\node.exe"
  ${EndIf}
  ${If} $0 != 0
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Loket PLUT masih terbuka. Tutup jendelanya, pilih Hentikan Loket PLUT di \
menu Start, lalu coba lagi." /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort "Loket PLUT masih terbuka; tidak ada yang diubah."
  ${EndIf}
!macroend

!macro removeProgram
  RMDir /r "$INSTDIR\app"
  Delete "$INSTDIR\node.exe"
  Delete "$INSTDIR\${PROGRAM}"
!macroend

Function open
  Exec '"$INSTDIR\${PROGRAM}"'
FunctionEnd

Section "Loket PLUT (wajib)"
  SectionIn RO
  SetShellVarContext current
  !insertmacro stopRunning
  !insertmacro removeProgram
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\${REMOVER}"

  CreateDirectory "${MENU}"
  SetOutPath "$WINDIR" ; where a shortcut starts: a browser that it opens must not keep our folder
  CreateShortcut "${MENU}\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "${MENU}\Hentikan ${NAME}.lnk" "$INSTDIR\${PROGRAM}" "--henti" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" \
    "Menyimpan cadangan dan menghentikan Loket PLUT di komputer ini"

  WriteRegStr HKCU "${KEY}" DisplayName "${NAME}"
  WriteRegStr HKCU "${KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${KEY}" DisplayIcon "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" Publisher "Loket PLUT"
  WriteRegStr HKCU "${KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${KEY}" UninstallString '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${KEY}" QuietUninstallString '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${KEY}" EstimatedSize ${SIZE_KB}
  WriteRegDWORD HKCU "${KEY}" NoModify 1
  WriteRegDWORD HKCU "${KEY}" NoRepair 1
SectionEnd

Section "Pintasan di desktop" onDesktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
SectionEnd

Section /o "Buka bersama Windows" withWindows
  CreateShortcut "${WITH_WINDOWS}" "$INSTDIR\${PROGRAM}"
SectionEnd

; What was chosen the last time stands; /BERSAMA=1 chooses it for a silent setup.
Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/BERSAMA=" $1
  ${If} $1 == 1
  ${OrIf} ${FileExists} "${WITH_WINDOWS}"
    !insertmacro SelectSection ${withWindows}
  ${EndIf}
  ReadRegStr $1 HKCU "${KEY}" InstallLocation
  ${If} $1 != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\${NAME}.lnk"
    !insertmacro UnselectSection ${onDesktop}
  ${EndIf}
FunctionEnd

; Taking the choice back in a later setup removes what it had made.
Function .onInstSuccess
  ${IfNot} ${SectionIsSelected} ${withWindows}
    Delete "${WITH_WINDOWS}"
  ${EndIf}
FunctionEnd

Section un.program
  SetShellVarContext current
  !insertmacro stopRunning
  !insertmacro removeProgram
  Delete "$INSTDIR\${REMOVER}"
  RMDir "$INSTDIR" ; only when nothing of somebody else's lies in it
  Delete "${MENU}\${NAME}.lnk"
  Delete "${MENU}\Hentikan ${NAME}.lnk"
  RMDir "${MENU}"
  Delete "$DESKTOP\${NAME}.lnk"
  Delete "${WITH_WINDOWS}"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
