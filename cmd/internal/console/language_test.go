package console

import (
	"testing"

	"feldbuch/cmd/internal/msg"
)

func TestInterfaceLanguage(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		env    map[string]string
		system string
		want   msg.Lang
	}{
		{"the flag comes first", []string{"status", "--language", "en"}, map[string]string{"FELDBUCH_LANGUAGE": "de"}, "de_DE", msg.English},
		{"the flag with an equals sign", []string{"--language=en"}, nil, "de_DE", msg.English},
		{"then the variable", nil, map[string]string{"FELDBUCH_LANGUAGE": "en"}, "de_DE", msg.English},
		{"then the system", nil, nil, "en_GB.UTF-8", msg.English},
		{"German where the system says nothing", nil, nil, "", msg.German},
		{"German where the system speaks another language", nil, nil, "vi_VN", msg.German},
		{"German where there is no locale", nil, nil, "C.UTF-8", msg.German},
		{"the system where the flag names a questionnaire's language", []string{"--language", "ar"}, nil, "en_GB.UTF-8", msg.English},
		{"words after -- are no flags", []string{"--", "--language=en"}, nil, "de_DE", msg.German},
	} {
		t.Run(c.name, func(t *testing.T) {
			getenv := func(name string) string { return c.env[name] }
			got := chooseLanguage(c.args, getenv, func(func(string) string) string { return c.system })
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestTheLocaleVariablesHaveAnOrder(t *testing.T) {
	env := map[string]string{"LANG": "de_DE", "LC_MESSAGES": "en_US"}
	if got := fromLocale(func(n string) string { return env[n] }); got != "en_US" {
		t.Errorf("got %s", got)
	}
}
