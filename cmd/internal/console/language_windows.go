package console

import "golang.org/x/sys/windows"

// systemLanguage asks Windows for the languages of its own screens; the POSIX
// variables win where a shell sets them.
func systemLanguage(getenv func(string) string) string {
	if v := fromLocale(getenv); v != "" {
		return v
	}
	names, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(names) == 0 {
		return ""
	}
	return names[0]
}
