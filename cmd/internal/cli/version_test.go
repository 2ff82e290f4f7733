package cli

import (
	"encoding/json"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/store"
)

func TestTheVersionIsToldWithWhatAFaultReportNeeds(t *testing.T) {
	schema, err := store.Schema()
	if err != nil {
		t.Fatal(err)
	}
	for lang, word := range map[msg.Lang]string{msg.German: "Schema der Erhebungsdatei", msg.English: "Schema of study files"} {
		said := feldbuch(t, lang, "--version")
		for _, want := range []string{"feldbuch ", "Commit", word, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is not told:\n%s", lang, want, said)
			}
		}
	}
	var v versionView
	if err := json.Unmarshal([]byte(feldbuch(t, msg.German, "--version", "--json")), &v); err != nil || v.Schema != schema || v.Go != runtime.Version() {
		t.Errorf("%+v, %v", v, err)
	}
}

func TestTheVersionIsThatOfTheCommit(t *testing.T) {
	built := &debug.BuildInfo{
		Main:     debug.Module{Version: "v1.2.0"},
		Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "2bb03c2"}, {Key: "vcs.modified", Value: "true"}},
	}
	if v := viewVersion(built, 5); v.Version != "v1.2.0" || v.Commit != "2bb03c2" || !v.Modified || v.Schema != 5 {
		t.Errorf("%+v", v)
	}
	if v := viewVersion(nil, 5); v.Version != "(devel)" || v.Commit != "" {
		t.Errorf("without any: %+v", v)
	}
}
