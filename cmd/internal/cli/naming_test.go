package cli

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"

	"github.com/spf13/cobra"
)

// commandsOnStudies are the paths of all commands but those that need no study, or name
// theirs as an argument.
func commandsOnStudies() []string {
	var all []string
	var below func(*cobra.Command)
	below = func(c *cobra.Command) {
		if path := strings.TrimPrefix(c.CommandPath(), "feldbuch "); path != "feldbuch" && c.Runnable() {
			all = append(all, path)
		}
		for _, sub := range c.Commands() {
			switch path := sub.CommandPath(); path {
			case "feldbuch demo", "feldbuch help", "feldbuch questionnaire", "feldbuch study diff":
			default:
				below(sub)
			}
		}
	}
	below(newRootCommand(&command.Env{Env: &console.Env{Text: msg.In(msg.English), Getenv: func(string) string { return "" }}}))
	return all
}

// eachText hands all texts of a set to do, those of the help apart: its examples are whole.
func eachText(v reflect.Value, where string, do func(where, text string)) {
	switch v.Kind() {
	case reflect.String:
		do(where, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type() != reflect.TypeFor[msg.Help]() {
				eachText(v.Field(i), where+"."+v.Type().Field(i).Name, do)
			}
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			eachText(v.Elem(), where, do)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachText(v.Index(i), where, do)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			eachText(v.MapIndex(key), where, do)
		}
	}
}

func TestEveryCommandATextNamesNamesTheStudy(t *testing.T) {
	var paths []string
	for _, path := range commandsOnStudies() {
		paths = append(paths, regexp.QuoteMeta(path))
	}
	named := regexp.MustCompile(`feldbuch (` + strings.Join(paths, "|") + `)\b[^”“\n]*`)
	for _, language := range []msg.Lang{msg.German, msg.English} {
		found := 0
		eachText(reflect.ValueOf(*msg.Naming(language, " --study lead.feldbuch")), string(language), func(where, text string) {
			text = strings.NewReplacer("„…“", "…", "“…”", "…").Replace(text)
			for _, command := range named.FindAllString(text, -1) {
				if found++; strings.Count(command, "--study") == 0 {
					t.Errorf("%s names no study: %s", where, command)
				}
			}
		})
		if found < 40 {
			t.Errorf("%s: only %d commands are named", language, found)
		}
		eachText(reflect.ValueOf(*msg.In(language)), string(language), func(where, text string) {
			if strings.Contains(text, "lead.feldbuch") {
				t.Errorf("%s names a study nobody named: %s", where, text)
			}
		})
	}
}
