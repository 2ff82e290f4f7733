package workspace

import (
	"context"
	"errors"
	"os"
	"slices"

	"feldbuch/store"
	"feldbuch/store/disk"
)

// ErrNothingToTakeBack: there is no backup of a merge.
var ErrNothingToTakeBack = errors.New("no merge can be taken back")

// TakeBackMerge makes the study again what it was before the last merge that brought
// something, and removes the backup that told so. The error is a *store.LaterError where
// the study has gone on since.
func (s *Study) TakeBackMerge(ctx context.Context) (*store.TakenBack, error) {
	all, err := disk.Backups(s.Path())
	if err != nil {
		return nil, err
	}
	for _, b := range slices.Backward(all) {
		back, err := s.TakeBack(ctx, b.Path)
		if err == nil {
			err = os.Remove(b.Path)
		}
		if err != nil || len(back.Merges) > 0 {
			return back, err
		}
		// Nothing was merged since: a program was killed before its merge.
	}
	return nil, ErrNothingToTakeBack
}

// LastBackup is the copy of the study from before the last merge, "" where there is none.
func (s *Study) LastBackup() string {
	all, err := disk.Backups(s.Path())
	if err != nil || len(all) == 0 {
		return ""
	}
	return all[len(all)-1].Path
}
