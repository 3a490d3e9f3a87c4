; The setup for Windows: for one user, without an administrator, and never a file of the office's data.
; Compiled by makeSetup.ts with VERSION, PAYLOAD, OUTPUT, SOURCE, PICTURE, SIZE_KB; FAST for tests; SIGN where it is signed.
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
; Everything is copied here first, and what it replaces waits there: a full disk or a file that is held leaves the program whole.
!define NEW "$INSTDIR\baru"
!define OLD "$INSTDIR\lama"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\LoketPLUT"
!define MENU "$SMPROGRAMS\${NAME}"
!define WITH_WINDOWS "$SMSTARTUP\${NAME}.lnk"
!define ON_DESKTOP "$DESKTOP\Buka ${NAME}.lnk"

Name "${NAME}"
OutFile "${OUTPUT}"
; Neither the folder nor the link on the desktop is that of Electron's setup, which removes its own.
InstallDir "$LOCALAPPDATA\Programs\LoketPLUT"
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
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_COMPONENTSPAGE_NODESC

; The Indonesian that comes with NSIS is no good one: what is seen is said here.
InstallButtonText "&Pasang"
UninstallButtonText "&Hapus"
MiscButtonText "< &Kembali" "&Lanjut >" "&Batal" "&Tutup"
SpaceTexts none

!define MUI_PAGE_HEADER_TEXT "Memasang ${NAME} ${VERSION}"
!define MUI_PAGE_HEADER_SUBTEXT "Untuk Anda saja, tanpa hak administrator."
!define MUI_COMPONENTSPAGE_TEXT_TOP "Bila versi lama sedang terbuka, pemasang menghentikannya dahulu. Data kantor tidak disentuh: \
saat pertama dibuka, versi baru membuat cadangan sebelum menyesuaikan berkas data."
!define MUI_COMPONENTSPAGE_TEXT_INSTTYPE " "
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST "Yang dipasang:"
!insertmacro MUI_PAGE_COMPONENTS

!define MUI_PAGE_HEADER_TEXT "Memasang ${NAME} ${VERSION}"
!define MUI_PAGE_HEADER_SUBTEXT "Sebentar lagi selesai."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "${NAME} sudah terpasang"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "Tekan Lanjut."
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "${NAME} tidak dipasang"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "Data kantor tidak disentuh."
!insertmacro MUI_PAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "${NAME} sudah terpasang"
!define MUI_FINISHPAGE_TEXT "Buka dari menu Start: Loket PLUT.$\r$\n$\r$\nMenutup jendelanya tidak menghentikannya, agar layar \
antrean tetap menyala. Untuk itu ada Hentikan Loket PLUT, juga di menu Start."
!define MUI_FINISHPAGE_BUTTON "&Selesai"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "Buka Loket PLUT sekarang"
!define MUI_FINISHPAGE_RUN_FUNCTION open
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "Menghapus ${NAME}"
!define MUI_PAGE_HEADER_SUBTEXT "Data kantor tidak ikut terhapus."
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Program Loket PLUT dihapus dari komputer ini. Data kantor dan cadangannya tetap ada di \
$APPDATA\${NAME} dan dipakai lagi bila Loket PLUT dipasang kembali."
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "Program di:"
!insertmacro MUI_UNPAGE_CONFIRM

!define MUI_PAGE_HEADER_TEXT "Menghapus ${NAME}"
!define MUI_PAGE_HEADER_SUBTEXT "Data kantor tidak ikut terhapus."
!define /redef MUI_INSTFILESPAGE_FINISHHEADER_TEXT "${NAME} sudah dihapus"
!define /redef MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "Data kantor tetap ada."
!define /redef MUI_INSTFILESPAGE_ABORTHEADER_TEXT "${NAME} tidak dihapus"
!define /redef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "Tidak ada yang diubah."
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Indonesian"

; A file that runs cannot be written. Not by the flag of errors at the end: whoever looks at it clears it.
!macro waitFor file
  StrCpy $3 "in use"
  ${For} $1 1 40
    ${IfNot} ${FileExists} "${file}"
      StrCpy $3 ""
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $2 "${file}" a
    ${IfNot} ${Errors}
      FileClose $2
      StrCpy $3 ""
      ${Break}
    ${EndIf}
    Sleep 250
  ${Next}
  ${If} $3 != ""
    StrCpy $0 $3
  ${EndIf}
!macroend

; Ends what runs from the folder, by its own stop. Nothing is removed before everything is free.
!macro stopRunning
  again:
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    DetailPrint "Menghentikan Loket PLUT yang sedang terbuka…"
    SetDetailsPrint none
    ; What it says does not matter: a program that is broken is mended, one that goes on holds its files.
    ExecWait '"$INSTDIR\${PROGRAM}" --henti --diam'
    !insertmacro waitFor "$INSTDIR\${PROGRAM}"
    !insertmacro waitFor "$INSTDIR\node.exe"
  ${EndIf}
  SetDetailsPrint textonly
  ${If} $0 != 0
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Loket PLUT masih terbuka. Tutup jendelanya, pilih Hentikan Loket PLUT di \
menu Start, lalu coba lagi." /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort "Loket PLUT masih terbuka; tidak ada yang diubah."
  ${EndIf}
!macroend

; A virus scanner may hold either for a moment. What is there already is not touched, when this is tried again.
!macro putInPlace part
  ${For} $1 1 40
    ${IfNot} ${FileExists} "${NEW}\${part}"
      ${Break}
    ${EndIf}
    ${If} $1 > 1
      Sleep 250
    ${EndIf}
    Rename "$INSTDIR\${part}" "${OLD}\${part}"
    Rename "${NEW}\${part}" "$INSTDIR\${part}"
  ${Next}
  ${If} ${FileExists} "${NEW}\${part}"
    StrCpy $0 "held"
  ${EndIf}
!macroend

!macro takeBack part
  ${If} ${FileExists} "${OLD}\${part}"
    Rename "$INSTDIR\${part}" "${NEW}\${part}"
    Rename "${OLD}\${part}" "$INSTDIR\${part}"
  ${EndIf}
!macroend

Function open
  Exec '"$INSTDIR\${PROGRAM}"'
FunctionEnd

Section "Loket PLUT (wajib)"
  SectionIn RO
  SetShellVarContext current
  DetailPrint "Menyalin berkas program…"
  SetDetailsPrint none
  RMDir /r "${NEW}"
  RMDir /r "${OLD}"
  SetOutPath "${NEW}"
  File /r "${PAYLOAD}\*.*"
  SetOutPath "$WINDIR" ; where a shortcut starts: a browser that it opens must not keep our folder
  !insertmacro stopRunning
  SetDetailsPrint none
  CreateDirectory "${OLD}"
  place:
  StrCpy $0 0
  !insertmacro putInPlace app
  !insertmacro putInPlace node.exe
  !insertmacro putInPlace "${PROGRAM}"
  ${If} $0 != 0
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Berkas Loket PLUT masih ditahan program lain, misalnya pemindai virus. \
Tunggu sebentar, lalu coba lagi." /SD IDCANCEL IDRETRY place
    !insertmacro takeBack app
    !insertmacro takeBack node.exe
    !insertmacro takeBack "${PROGRAM}"
    SetDetailsPrint textonly
    SetErrorLevel 2
    Abort "Berkasnya ditahan program lain; tidak ada yang diubah."
  ${EndIf}
  RMDir "${NEW}"
  RMDir /r "${OLD}"
  WriteUninstaller "$INSTDIR\${REMOVER}"

  CreateDirectory "${MENU}"
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
  CreateShortcut "${ON_DESKTOP}" "$INSTDIR\${PROGRAM}"
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
  ${AndIfNot} ${FileExists} "${ON_DESKTOP}"
    !insertmacro UnselectSection ${onDesktop}
  ${EndIf}
FunctionEnd

Function .onInstFailed
  SetOutPath "$WINDIR"
  RMDir /r "${NEW}"
  RMDir "${OLD}"
FunctionEnd

; Taking the choice back in a later setup removes what it had made.
Function .onInstSuccess
  ${IfNot} ${SectionIsSelected} ${onDesktop}
    Delete "${ON_DESKTOP}"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${withWindows}
    Delete "${WITH_WINDOWS}"
  ${EndIf}
FunctionEnd

Section un.program
  SetShellVarContext current
  !insertmacro stopRunning
  RMDir /r "$INSTDIR\app"
  RMDir /r "${NEW}"
  RMDir /r "${OLD}"
  Delete "$INSTDIR\node.exe"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${REMOVER}"
  RMDir "$INSTDIR" ; only when nothing of somebody else's lies in it
  Delete "${MENU}\${NAME}.lnk"
  Delete "${MENU}\Hentikan ${NAME}.lnk"
  RMDir "${MENU}"
  Delete "${ON_DESKTOP}"
  Delete "${WITH_WINDOWS}"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
