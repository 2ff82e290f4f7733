package workspace

import (
	"context"

	"feldbuch/store"
)

// Become makes a copy of somebody else's study file the one of whoever r names, or gives
// a file its name that has none yet. The error is store.Exists where it is somebody's.
func (p Place) Become(ctx context.Context, r store.Replica) (*Study, error) {
	s, err := p.Open(ctx)
	if err != nil {
		return nil, err
	}
	own := s.Replica()
	switch {
	case s.Copied():
		err = s.Become(ctx, r)
	case own.Name == "":
		err = s.Name(ctx, r.Name)
	default:
		err = &store.FileError{Path: p.Path(), Fault: store.Exists}
	}
	if err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Name says whose file it is that had no name yet.
func (s *Study) Name(ctx context.Context, code string) error {
	return s.Become(ctx, store.Replica{Role: s.Replica().Role, Name: code})
}
