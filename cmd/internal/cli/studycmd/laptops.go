package studycmd

import (
	"cmp"
	"fmt"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/spoken"
	"feldbuch/cmd/internal/workspace"
)

// laptopView is how far the events of a laptop have come, in JSON.
type laptopView struct {
	Interviewer string            `json:"interviewer"`
	Role        string            `json:"role"`
	Replica     string            `json:"replica"`
	Own         bool              `json:"this_file"`
	Made        int64             `json:"made"` // as far as this file knows
	Arrived     int64             `json:"arrived"`
	Missing     int64             `json:"missing"`
	Latest      time.Time         `json:"last_event"`
	File        string            `json:"last_file"` // "" for none
	FileAt      *time.Time        `json:"last_file_at,omitempty"`
	Days        *int              `json:"days_since,omitempty"`
	Words       string            `json:"check_words"`
	Alarms      []workspace.Alarm `json:"forks"`
}

func laptopViewOf(l workspace.Laptop, now time.Time) laptopView {
	v := laptopView{
		Interviewer: l.Name, Role: string(l.Role), Replica: l.ID, Own: l.Own, Made: l.Made, Arrived: l.Arrived, Missing: l.Missing,
		Latest: l.Latest, Words: spoken.Words(l.Check), Alarms: append([]workspace.Alarm{}, l.Forks...),
	}
	if l.File != nil {
		days := daysBetween(l.File.At, now)
		v.File, v.FileAt, v.Days = l.File.Name, &l.File.At, &days
	}
	return v
}

// daysBetween counts midnights.
func daysBetween(then, now time.Time) int {
	midnight := func(t time.Time) time.Time {
		y, m, d := t.Local().Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(now).Sub(midnight(then)).Hours() / 24)
}

// name tells a laptop from others of the same person.
func (v laptopView) name(e *command.Env) string { return nameOf(e, v.Interviewer, v.Replica) }

func nameOf(e *command.Env, name, replica string) string {
	return cmp.Or(name, e.Text.CLI.Laptops.Unknown) + " (" + replica[:13] + ")"
}

// printArrivals says in short whether everything has arrived, and what to say on the
// telephone to find out.
func printArrivals(e *command.Env, v *studyView) {
	t := e.Text.CLI.Laptops
	printAlarms(e, v.Laptops)
	others := 0
	var lacking []laptopView
	for _, l := range v.Laptops {
		if l.Own {
			continue
		}
		others++
		if l.Missing > 0 {
			lacking = append(lacking, l)
		}
	}
	e.TellEach(len(lacking), func(i int) {
		e.Say(t.Lacks, lacking[i].name(e), e.Text.Count.Events.Of(int(lacking[i].Missing)))
	})
	switch {
	case v.Role == "interviewer":
		for _, l := range v.Laptops {
			if l.Own {
				e.Say(t.Words, l.Words)
			}
		}
	case others > 0:
		if v.missing() == 0 {
			e.Say(t.Complete, others)
		}
		e.Say("%s", t.All)
	}
}

func printAlarms(e *command.Env, all []laptopView) {
	told := map[string]bool{}
	var open []workspace.Alarm
	for _, l := range all {
		for _, a := range l.Alarms {
			if !a.Seen() && !told[a.Replica] {
				told[a.Replica] = true
				open = append(open, a)
			}
		}
	}
	tellAlarms(e, open)
}

func tellAlarms(e *command.Env, all []workspace.Alarm) {
	t := e.Text.CLI.Laptops
	e.TellEach(len(all), func(i int) {
		a := all[i]
		e.Say(t.Alarm, nameOf(e, a.Name, a.Replica), a.From, e.Text.Count.Numbers.Of(a.Numbers))
		e.Say(t.HowToSee, a.Replica[:13])
	})
}

// printLaptops tells all of each laptop.
func printLaptops(e *command.Env, all []laptopView) {
	for _, l := range all {
		e.Say("")
		printLaptop(e, l)
	}
}

func printLaptop(e *command.Env, l laptopView) {
	t := e.Text.CLI.Laptops
	here := fmt.Sprintf(t.Here, l.Arrived, e.Text.Count.Events.Of(int(l.Made)))
	if l.Missing > 0 {
		here += ", " + fmt.Sprintf(t.Missing, e.Text.Count.Events.Of(int(l.Missing)))
	}
	e.Say("%s  %s", l.name(e), here)
	w := e.Table()
	w.Row("  "+t.Latest, e.When(l.Latest))
	switch {
	case l.Own:
		w.Row("  "+t.File, t.ThisFile)
	case l.File == "":
		w.Row("  "+t.File, t.NoFile)
	default:
		w.Row("  "+t.File, l.File+", "+e.When(*l.FileAt)+" ("+t.Since(*l.Days)+")")
	}
	w.Row("  "+t.Check, l.Words)
	if err := w.Flush(); err != nil {
		return
	}
	for _, a := range l.Alarms {
		if a.Seen() {
			e.Say("  "+t.Seen, cmp.Or(a.By, t.Unknown), a.Reason)
		}
	}
}

// missing is how many events are missing of others.
func (v *studyView) missing() (n int64) {
	for _, l := range v.Laptops {
		if !l.Own {
			n += l.Missing
		}
	}
	return n
}

func (v *studyView) alarming() bool {
	for _, l := range v.Laptops {
		for _, a := range l.Alarms {
			if !a.Seen() {
				return true
			}
		}
	}
	return false
}
