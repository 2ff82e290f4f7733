package workspace

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/store/merge"
)

// Laptop is one place where somebody works on the study, as far as the file knows: a
// replica with those it went on from under the same name, or before it had one.
type Laptop struct {
	store.Replica                 // the one that writes there now
	Line          []store.Holding // that one first
	Own           bool            // this file is written there

	Made, Arrived, Missing int64 // events; Made as far as anybody here knows
	Forks                  []Alarm
	Latest                 time.Time     // when the last event was made
	File                   *store.Merged // that came last; nil for none
	// Check is equal in two files that hold the same events of this laptop.
	Check [sha256.Size]byte
}

// Alarm is a fork with what a person said who looked at it, "" where nobody has.
type Alarm struct {
	store.Fork
	Reason string `json:"reason"`
	By     string `json:"seen_by"`
}

// Seen reports whether somebody has looked at it.
func (a Alarm) Seen() bool { return a.By != "" || a.Reason != "" }

// Unseen are the alarms of some laptops that nobody has looked at.
func Unseen(all []Laptop) (alarms []Alarm) {
	for _, l := range all {
		for _, a := range l.Forks {
			if !a.Seen() && !slices.Contains(alarms, a) {
				alarms = append(alarms, a)
			}
		}
	}
	return alarms
}

// Laptops are all that work on the study, by name; those of one person oldest first.
func (s *Study) Laptops(ctx context.Context) ([]Laptop, error) {
	holdings, err := s.Holdings(ctx)
	if err != nil {
		return nil, err
	}
	files, err := s.LastFiles(ctx)
	if err != nil {
		return nil, err
	}
	alarms, err := s.alarms(ctx, holdings)
	if err != nil {
		return nil, err
	}
	var all []Laptop
	for _, line := range lines(holdings) {
		l := Laptop{Replica: line[0].Replica, Line: line, Own: line[0].ID == s.Replica().ID}
		for _, h := range line {
			l.add(h, files, alarms)
		}
		if l.Check, err = s.check(ctx, line); err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	slices.SortStableFunc(all, func(a, b Laptop) int { return cmp.Compare(a.Name, b.Name) })
	return all, nil
}

func (l *Laptop) add(h store.Holding, files map[string]store.Merged, alarms map[string]Alarm) {
	l.Made += h.Made
	l.Missing += h.Missing
	l.Arrived = l.Made - l.Missing
	if a, is := alarms[h.ID]; is {
		l.Forks = append(l.Forks, a)
	}
	if h.Latest.After(l.Latest) {
		l.Latest = h.Latest
	}
	if f, is := files[h.ID]; is && (l.File == nil || f.At.After(l.File.At)) {
		l.File = &f
	}
}

// lines puts replicas that went on from one another together. One that went on itself,
// after another had taken it up, stands alone: its laptop was found again.
func lines(all []store.Holding) (lines [][]store.Holding) {
	byID := map[string]store.Holding{}
	taken := map[string]bool{}
	for _, h := range all {
		byID[h.ID] = h
	}
	before := func(h store.Holding) (store.Holding, bool) {
		b, is := byID[h.After]
		return b, is && (b.Name == h.Name || b.Name == "")
	}
	for _, h := range all {
		if b, is := before(h); is && (h.AfterLast == 0 || b.Highest <= h.AfterLast) {
			taken[b.ID] = true
		}
	}
	for _, h := range all {
		if taken[h.ID] {
			continue
		}
		line := []store.Holding{h}
		for b, is := before(h); is && len(line) <= len(all); b, is = before(b) {
			line = append(line, b)
		}
		lines = append(lines, line)
	}
	return lines
}

// check is over the events of a line of replicas: of each those before the next went on.
func (s *Study) check(ctx context.Context, line []store.Holding) (sum [sha256.Size]byte, err error) {
	all := sha256.New()
	for i, h := range line {
		p := h.Prefix
		if last := lastOf(line, i); last > 0 && last < h.Highest {
			if p, err = s.PrefixUpTo(ctx, h.ID, last); err != nil {
				return sum, err
			}
		}
		all.Write([]byte(p.Replica))
		all.Write(binary.BigEndian.AppendUint64(nil, uint64(p.Last)))
		all.Write(p.IDs[:])
	}
	return [sha256.Size]byte(all.Sum(nil)), nil
}

// lastOf is how far a replica of a line had come when the next went on from it, 0 where
// nobody noted it.
func lastOf(line []store.Holding, i int) int64 {
	if i == 0 {
		return 0
	}
	return line[i-1].AfterLast
}

// seen is what an event of that kind says.
type seen struct {
	Replica string `json:"replica"`
	Numbers int    `json:"numbers"` // used twice then
	Reason  string `json:"reason"`
}

// alarms are the forks by replica. What was looked at is settled until there is more of
// it; in a lead's file only that lead can settle it: anybody can write “lead” on a stick.
func (s *Study) alarms(ctx context.Context, holdings []store.Holding) (map[string]Alarm, error) {
	all := map[string]Alarm{}
	for _, h := range holdings {
		if h.Fork.Numbers > 0 {
			all[h.ID] = Alarm{Fork: h.Fork}
		}
	}
	if len(all) == 0 {
		return all, nil
	}
	entries, err := s.Entries(ctx, event.Seen)
	for _, e := range entries {
		var said seen
		if json.Unmarshal([]byte(e.Data), &said) != nil || s.Replica().Role == store.Lead && !e.Own {
			continue
		}
		if a, is := all[said.Replica]; is && said.Numbers >= a.Numbers {
			a.Reason, a.By = said.Reason, e.By
			all[said.Replica] = a
		}
	}
	return all, err
}

// dropSettled leaves the forks out of a report that somebody has looked at.
func (s *Study) dropSettled(ctx context.Context, r *merge.Report) error {
	if len(r.Forks) == 0 {
		return nil
	}
	holdings, err := s.Holdings(ctx)
	if err != nil {
		return err
	}
	alarms, err := s.alarms(ctx, holdings)
	r.Forks = slices.DeleteFunc(r.Forks, func(f store.Fork) bool { return alarms[f.Replica].Seen() })
	return err
}

// See settles the alarm of the replica whose id begins so. The error is a *NoAlarmError
// where there is none, or where there are several.
func (s *Study) See(ctx context.Context, replica, reason string) (Alarm, error) {
	laptops, err := s.Laptops(ctx)
	if err != nil {
		return Alarm{}, err
	}
	alarms := slices.DeleteFunc(Unseen(laptops), func(a Alarm) bool {
		return replica == "" || !strings.HasPrefix(a.Replica, strings.ToLower(replica))
	})
	if len(alarms) != 1 {
		return Alarm{}, &NoAlarmError{replica, len(alarms) > 1}
	}
	a := alarms[0]
	a.Reason, a.By = reason, s.Replica().Name
	return a, s.Enter(ctx, event.Seen, func([]store.Entry) (any, error) {
		return seen{a.Replica, a.Numbers, reason}, nil
	})
}
