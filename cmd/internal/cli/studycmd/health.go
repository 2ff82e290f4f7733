package studycmd

import (
	"cmp"
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
)

// healthView is the state of a study file in JSON.
type healthView struct {
	File    string            `json:"file"`
	Sound   bool              `json:"sound"`
	Events  int               `json:"events"`
	Damage  []string          `json:"damage"`
	Altered []string          `json:"altered"`
	Stale   []string          `json:"stale"`
	Forks   []string          `json:"forks"`
	Alarms  []workspace.Alarm `json:"alarms"` // forks that nobody has looked at
	Waiting int               `json:"waiting"`
	Missing int64             `json:"missing"` // events that others made and that have not arrived
}

func checkHealth(ctx context.Context, e *command.Env, s *workspace.Study) error {
	h, err := s.Check(ctx)
	if err != nil {
		return err
	}
	v := healthViewOf(s, h)
	if len(h.Damage) == 0 {
		laptops, err := s.Laptops(ctx)
		if err != nil {
			return err
		}
		v.Alarms = append(v.Alarms, workspace.Unseen(laptops)...)
	}
	if e.JSON {
		err = e.PrintJSON(v)
	} else {
		printHealth(e, h, v)
	}
	switch {
	case err != nil:
		return err
	case !h.Sound():
		return console.ErrShown
	case len(v.Alarms) > 0:
		return console.ErrLook
	}
	return nil
}

func healthViewOf(s *workspace.Study, h *store.Health) healthView {
	// Lists are never null in JSON.
	list := func(found []string) []string { return append([]string{}, found...) }
	v := healthView{
		File: s.Path(), Sound: h.Sound(), Events: h.Events, Damage: list(h.Damage), Altered: list(h.Altered), Stale: list(h.Stale),
		Forks: []string{}, Alarms: []workspace.Alarm{}, Waiting: h.Waiting,
	}
	for _, k := range h.Forks {
		v.Forks = append(v.Forks, k.Name)
	}
	for _, g := range h.Gaps {
		v.Missing += g.Missing
	}
	return v
}

// mostFound is how much of a kind is told; --json tells all.
const mostFound = 10

// printHealth says of each thing there is to check whether it is right.
func printHealth(e *command.Env, h *store.Health, v healthView) {
	t := e.Text.CLI.Doctor
	for _, part := range []struct {
		found       []string
		right, what string
	}{
		{h.Damage, t.Whole, t.Damage},
		{h.Altered, e.Text.CLI.Doctor.Genuine(e.Text.Count.Events.Of(h.Events)), t.Altered},
		{h.Stale, t.Fresh, t.Stale},
	} {
		if len(part.found) == 0 && len(h.Damage) == 0 {
			e.Say("%s", part.right)
		}
		for i, line := range part.found {
			if i == mostFound {
				e.Say(t.Further, len(part.found)-i)
				break
			}
			e.Say("%s: %s", part.what, line)
		}
	}
	e.TellEach(len(h.Gaps), func(i int) {
		g := h.Gaps[i]
		e.Say(e.Text.CLI.Merge.Gap, cmp.Or(g.Name, g.Replica[:13]), e.Text.Count.Events.Of(int(g.Missing)))
	})
	if h.Waiting > 0 {
		e.Say("%s", e.Text.CLI.Merge.Waiting.Of(h.Waiting))
	}
	tellAlarms(e, v.Alarms)
	switch {
	case len(h.Damage) > 0 || len(h.Altered) > 0:
		e.Say(t.Bad, v.File)
		e.Say("%s", t.TrySalvage)
	case len(h.Stale) > 0:
		e.Say(t.TryRebuild, v.File)
	default:
		e.Say(t.Good, v.File, e.Text.Count.Events.Of(h.Events))
	}
}
