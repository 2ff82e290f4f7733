package cli

import (
	"runtime"
	"runtime/debug"
	"strconv"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/store"
)

// versionView is what feldbuch says of itself in JSON; the names are a contract.
type versionView struct {
	Version  string `json:"version"`
	Commit   string `json:"commit"`   // "" where it was built outside of a repository
	Modified bool   `json:"modified"` // after that commit
	Schema   int64  `json:"schema"`   // of the study files it writes
	Go       string `json:"go"`
	System   string `json:"system"`
}

func viewVersion(built *debug.BuildInfo, schema int64) versionView {
	v := versionView{Version: "(devel)", Schema: schema, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	if built == nil {
		return v
	}
	if built.Main.Version != "" {
		v.Version = built.Main.Version
	}
	for _, s := range built.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	return v
}

// printVersion tells what somebody who reports a fault is asked for.
func printVersion(e *command.Env) error {
	schema, err := store.Schema()
	if err != nil {
		return err
	}
	built, _ := debug.ReadBuildInfo()
	v := viewVersion(built, schema)
	if e.JSON {
		return e.PrintJSON(v)
	}
	t := e.Text.CLI.Version
	commit := v.Commit
	switch {
	case commit == "":
		commit = t.Unknown
	case v.Modified:
		commit += " " + t.Modified
	}
	e.Say("feldbuch %s", v.Version)
	w := e.Table()
	w.Row(t.Commit, commit)
	w.Row(t.Schema, strconv.FormatInt(v.Schema, 10))
	w.Row("Go", v.Go+", "+v.System)
	return w.Flush()
}
