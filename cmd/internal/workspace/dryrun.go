package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"feldbuch/store/disk"
)

// OpenForDryRun opens a private copy of the lead's study, to see what a merge would do
// to it. Nothing else is made, upgraded or left, and the copy goes when it is closed.
func (p Place) OpenForDryRun(ctx context.Context, files []string, name string) (*Study, error) {
	p.passing = true
	study, err := p.OpenReadOnly(ctx)
	if _, none := errors.AsType[*NoStudyError](err); none {
		return p.passingStudy(ctx, files, name)
	}
	if err != nil {
		return nil, err
	}
	defer study.Close()
	f, err := study.Scratch(ctx)
	if err != nil {
		return nil, err
	}
	passing := p.study(f)
	passing.passing = true
	return passing, nil
}

// passingStudy is the study a merge would make, in a private folder as near to its
// place as there is one.
func (p Place) passingStudy(ctx context.Context, files []string, name string) (*Study, error) {
	private, err := disk.NewPrivateFolder(ctx, nearestFolder(p.Path()))
	if err != nil {
		return nil, outputError(p.Path(), err)
	}
	p.File = filepath.Join(private.Path(), filepath.Base(p.Path()))
	study, err := p.OpenForMerge(ctx, files, name)
	if err != nil {
		return nil, errors.Join(err, private.Remove())
	}
	study.passing, study.discard = true, private.Remove
	return study, nil
}

// nearestFolder is the folder a file is to lie in, or the nearest above that is there.
func nearestFolder(path string) string {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && info.IsDir() || dir == filepath.Dir(dir) {
			return dir
		}
	}
}
