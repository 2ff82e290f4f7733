package console

import (
	"strings"

	"feldbuch/cmd/internal/msg"
)

// chooseLanguage finds the interface language before the commands are built,
// because their help is in it too: --language, else FELDBUCH_LANGUAGE, else the
// system's. Whoever's system speaks neither German nor English gets German,
// the language the projects are run in.
func chooseLanguage(args []string, getenv func(string) string, system func(func(string) string) string) msg.Lang {
	chosen := ""
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--language="); ok {
			chosen = v
		}
		if a == "--language" && i+1 < len(args) {
			chosen = args[i+1]
		}
		if a == "--" {
			break
		}
	}
	if spoken := strings.ToLower(chosen); !strings.HasPrefix(spoken, "de") && !strings.HasPrefix(spoken, "en") {
		chosen = "" // a questionnaire may be printed in a language we do not speak
	}
	for _, c := range []string{chosen, getenv("FELDBUCH_LANGUAGE"), system(getenv)} {
		if strings.HasPrefix(strings.ToLower(c), "en") {
			return msg.English
		}
		if c != "" {
			break
		}
	}
	return msg.German
}

// fromLocale reads the POSIX variables in their order of precedence.
func fromLocale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return v
		}
	}
	return ""
}
