package planning

import "feldbuch/survey"

// Collector takes interviews one by one and keeps of each what a plan is made from.
type Collector struct {
	*Setup
	businesses []Business
}

// NewCollector starts a plan; nil where none of the forms has a sheet planning.
func NewCollector(forms []*survey.Form, language string) *Collector {
	s := NewSetup(forms, language)
	if s == nil {
		return nil
	}
	return &Collector{Setup: s}
}

// Add takes in an interview; one that is not completed counts where open says so.
func (c *Collector) Add(s *survey.Submission, open bool) {
	if s.Completed || open {
		c.businesses = append(c.businesses, c.Read(s))
	}
}

// Plan plans for all interviews added so far.
func (c *Collector) Plan(a Assumptions) *Plan { return New(c.Setup, c.businesses, a) }
