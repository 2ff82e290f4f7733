package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"feldbuch/cmd/internal/cli"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"feldbuch": func() { os.Exit(cli.Main()) },
		"writes":   func() { os.Exit(writes()) },
	})
}

// TestScripts runs what people do, command by command, each script in a folder
// and with a data folder of its own. UPDATE_SCRIPTS=1 rewrites what is compared.
func TestScripts(t *testing.T) { testscript.Run(t, scripts("script")) }

// scripts is how the scripts of a folder run.
func scripts(folder string) testscript.Params {
	return testscript.Params{
		Dir:                 filepath.Join("testdata", folder),
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"alarm":       shown("ALARM", `--seen ([0-9a-f-]+)`),
			"area":        area,
			"beside":      beside,
			"conflict":    shown("CONFLICT", `(?m)^(?:Konflikt )?([0-9a-z]{4}-[0-9a-z]{4})(?:  |, )`),
			"damage":      damage,
			"erase":       erase,
			"figures":     figures,
			"words":       shown("WORDS", `Prüfwörter dieses Laptops: ([a-z ]+)\.`),
			"fillin":      fillin,
			"hold":        hold,
			"interviewed": interviewed, "double": double,
			"checked": shown("CHECK", `"check":"([0-9a-z-]+)"`),
			"misnote": misnote,
			"open":    shown("CONFLICT", `"id":"([0-9a-z]{4}-[0-9a-z]{4})"`),
			"plan":    plan,
			"planted": planted,
			"recount": recount,
			"status":  status,
			"term":    term,
			"writing": beginWriting, "written": endWriting,
			"waiting": shown("WAITING", `study accept ([0-9a-f]+)`),
		},
		Condition: func(name string) (bool, error) {
			if name != "root" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			return os.Geteuid() == 0, nil
		},
		Setup: func(e *testscript.Env) error {
			forms, err := filepath.Abs("testdata")
			if err != nil {
				return err
			}
			e.Setenv("FORMS", forms)
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("LocalAppData", filepath.Join(e.WorkDir, "data"))
			e.Setenv("LANG", "de_DE.UTF-8")
			e.Setenv("TZ", "Europe/Berlin")
			return nil
		},
	}
}
