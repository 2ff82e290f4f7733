package disk

import (
	"context"
	"errors"
)

// Locks are the locks that one program holds on empty files beside a file. The zero value
// holds none.
type Locks map[string]*Lock

// Take takes the lock on the file at path, or keeps it. The error is ErrLocked where
// another window or program holds it.
func (l *Locks) Take(ctx context.Context, path string) error {
	if (*l)[path] != nil {
		return nil
	}
	taken, err := NewLock(ctx, path)
	if err != nil {
		return err
	}
	if *l == nil {
		*l = Locks{}
	}
	(*l)[path] = taken
	return nil
}

// Release lets others take them; the files stay.
func (l *Locks) Release() error { return l.end((*Lock).Release) }

// Remove releases them and removes their files; see Lock.Remove.
func (l *Locks) Remove() error { return l.end((*Lock).Remove) }

func (l *Locks) end(how func(*Lock) error) error {
	var errs []error
	for _, one := range *l {
		errs = append(errs, how(one))
	}
	*l = nil
	return errors.Join(errs...)
}
