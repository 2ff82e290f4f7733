package workspace

import (
	"context"
	"slices"
)

// The settings of a study, and what each may be.
const (
	// AutoAdvance is whether the digit of a single choice goes on by itself: On or Off.
	AutoAdvance = "auto-advance"
	On          = "on"
	Off         = "off"
	// Selection is how the businesses were selected: at Random, or in any Other way.
	Selection = "selection"
	Random    = "random"
	Other     = "other"
)

// Settings are all of them with their values, first the one that holds where nothing was set.
var Settings = []struct {
	Name   string
	Values []string
}{{AutoAdvance, []string{Off, On}}, {Selection, []string{Other, Random}}}

// CanSet reports whether a setting may be so.
func CanSet(name, value string) bool {
	for _, s := range Settings {
		if s.Name == name {
			return slices.Contains(s.Values, value)
		}
	}
	return false
}

// AutoAdvance reports whether the study wants the digit of a single choice to go on. An
// interview does not fail for that.
func (r *InterviewRun) AutoAdvance(ctx context.Context) bool {
	settings, err := r.study.Settings(ctx)
	return err == nil && settings[AutoAdvance] == On
}

// DrawnAtRandom reports whether somebody said that the businesses were selected so.
func (s *Study) DrawnAtRandom(ctx context.Context) (bool, error) {
	settings, err := s.Settings(ctx)
	return settings[Selection] == Random, err
}
