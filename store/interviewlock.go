package store

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"feldbuch/store/disk"
)

// lockInterview makes an interview this File's own, or fails with ErrInUse: a second
// window with a memory of its own would not see what the first one answers. Locks
// come and go under the study file's write lock, so that nobody locks a file that
// another is just removing.
func (f *File) lockInterview(ctx context.Context, subject uuid.UUID) error {
	return f.write(ctx, "lock interview", func(*tx) error {
		if f.locks[subject] != nil {
			return nil
		}
		l, err := disk.NewLock(ctx, f.path+"-"+subject.String())
		if errors.Is(err, disk.ErrLocked) {
			return ErrInUse
		}
		if err != nil {
			return err
		}
		if f.locks == nil {
			f.locks = map[uuid.UUID]*disk.Lock{}
		}
		f.locks[subject] = l
		return nil
	})
}

// unlockInterviews lets others open what this File had. Where the study file is out
// of reach, as after a stick was pulled, the empty files stay until the next time.
func (f *File) unlockInterviews() error {
	if len(f.locks) == 0 {
		return nil
	}
	if f.stands() == nil {
		if err := disk.Transaction(context.Background(), f.conn, func() error { return f.unlock((*disk.Lock).Remove) }); err == nil {
			return nil
		}
	}
	return f.unlock((*disk.Lock).Release)
}

func (f *File) unlock(how func(*disk.Lock) error) error {
	var errs []error
	for _, l := range f.locks {
		errs = append(errs, how(l))
	}
	f.locks = nil
	return errors.Join(errs...)
}
