package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Withhold takes the answers and remarks out of a conflict about contact data.
// Lists, reports and JSON get passed on; who has to decide sees them elsewhere.
func (s *Study) Withhold(ctx context.Context, c *store.Conflict) error {
	var err error
	if c.Contact, err = s.contact(ctx, c.Questionnaire, c.Path); !c.Contact {
		return err
	}
	if c.Before != nil {
		withholdVersion(c.Before)
	}
	for i := range c.Versions {
		withholdVersion(&c.Versions[i])
	}
	for i := range c.Notes {
		c.Notes[i].Text = ""
	}
	for i := range c.Asked {
		c.Asked[i].Text = ""
	}
	return nil
}

func (s *Study) withholdMerged(ctx context.Context, c *merge.Conflict) error {
	err := s.Withhold(ctx, &c.Conflict)
	for i := range c.Versions {
		if c.Contact {
			withholdVersion(&c.Versions[i].Version)
		}
	}
	return err
}

// contact reports whether a path is contact data in a version of the questionnaire.
func (s *Study) contact(ctx context.Context, hash, path string) (bool, error) {
	form, err := s.Form(ctx, hash)
	if err != nil {
		return false, err
	}
	el := form.Find(survey.SchemaPath(path))
	return el != nil && el.Contact(), nil
}

func (s *Study) withholdEntry(ctx context.Context, h *HistoryEntry) (err error) {
	if !h.Answers && h.Note == "" {
		return nil
	}
	if h.Contact, err = s.contact(ctx, h.Questionnaire.String(), h.Path); !h.Contact {
		return err
	}
	h.Note, h.Answer.Text = "", ""
	for i := range h.Before {
		h.Before[i].Text = ""
	}
	return nil
}

func withholdVersion(v *store.Version) {
	v.Answer, v.Value, v.Note = value.Answer{Status: v.Status}, "", ""
}

// discreet is what is wrong with an answer, without the answer if it is contact data.
func discreet(v survey.Violation) survey.Violation {
	switch v.Reason {
	case survey.NotChoice, survey.Ambiguous, survey.ExpressionFailed: // these quote it
		if v.Node.Element().Contact() {
			v.Reason, v.Args = survey.ConstraintFailed, nil
		}
	}
	return v
}
