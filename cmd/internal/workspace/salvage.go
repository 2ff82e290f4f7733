package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/store/salvage"
)

// Salvage takes what can be read from a damaged study file into a new one. The text of
// the shipped questionnaire need not be in it.
func (p Place) Salvage(ctx context.Context, out string) (*salvage.Account, error) {
	shipped, err := LoadForm("")
	if err != nil {
		return nil, err
	}
	to := p
	to.File = out
	return salvage.Salvage(ctx, p.Path(), out, []store.Questionnaire{shipped.Stored()}, to.options())
}
