package workspace

import (
	"context"
	"errors"

	"feldbuch/store"
	"feldbuch/store/difference"
)

// Pair are two files of one study that are compared, both for looking only.
type Pair [2]*Study

// OpenPair opens two files to compare them. Nothing is written to either.
func (p Place) OpenPair(ctx context.Context, a, b string) (pair Pair, err error) {
	for i, path := range []string{a, b} {
		f, err := store.OpenReadOnly(ctx, path, nearestFolder(p.Path()))
		if err != nil {
			return pair, errors.Join(err, pair.Close())
		}
		pair[i] = Of(f)
	}
	if pair[0].Study().ID != pair[1].Study().ID {
		err = &store.FileError{Path: b, Fault: store.OtherStudy}
	}
	if err != nil {
		return pair, errors.Join(err, pair.Close())
	}
	return pair, nil
}

// Close closes both.
func (p Pair) Close() error {
	var errs []error
	for _, s := range p {
		if s != nil {
			errs = append(errs, s.Close())
		}
	}
	return errors.Join(errs...)
}

// Compare finds what one file has that the other has not.
func (p Pair) Compare(ctx context.Context) (*difference.Difference, error) {
	d, err := difference.Compare(ctx, p[0].File, p[1].File)
	if err != nil {
		return nil, err
	}
	for i := range d.Interviews {
		for side, listed := range d.Interviews[i].In {
			if listed != nil {
				listed.Business = p[side].business(ctx, listed.Business, listed.ID)
			}
		}
	}
	return d, nil
}
