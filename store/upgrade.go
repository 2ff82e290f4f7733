package store

import (
	"context"
	"fmt"

	"feldbuch/survey"
)

// Upgrade moves an interview to another questionnaire version of the file, with
// the events that carry answers over to where their questions stand now: all of
// it or nothing. The error is ErrNoInterview or ErrNoQuestionnaire where the
// file has none such.
func (f *File) Upgrade(ctx context.Context, id, questionnaire string, carried []survey.Event) error {
	subject, err := interviewID(id)
	if err != nil {
		return err
	}
	form, err := parseHash(questionnaire)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoQuestionnaire, err)
	}
	if _, err := f.Questionnaire(ctx, questionnaire); err != nil {
		return err
	}
	return f.write(ctx, "move interview to another questionnaire", func(t *tx) error {
		h, err := readHistory(ctx, t.conn, subject)
		if err != nil {
			return err
		}
		elapsed := h.summary().elapsed
		for _, e := range append([]survey.Event{{Kind: survey.EventUpgraded}}, carried...) {
			e.Elapsed = elapsed
			if err := t.append(h, subject, form, f.clock(), e); err != nil {
				return err
			}
		}
		return t.put(subject, h)
	})
}
