//go:build !windows

package console

// systemLanguage is the language the environment asks for.
func systemLanguage(getenv func(string) string) string { return fromLocale(getenv) }
