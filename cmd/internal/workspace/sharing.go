package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"feldbuch/store"
	"feldbuch/store/disk"
)

// Shared is a copy of the study that was put into a folder several leads share.
type Shared struct {
	Path    string `json:"file"`
	Already bool   `json:"already_there"` // the study has not changed since
	// Replaced is how many earlier copies of the same study file went.
	Replaced int `json:"replaced"`
}

// PutInto puts a whole copy of the study into a folder, under a name that is the hash of
// its bytes: no copy overwrites another, whoever put it there. Copies this study file put
// there before go.
func (s *Study) PutInto(ctx context.Context, dir string) (Shared, error) {
	var put Shared
	err := withScratch(ctx, dir, func(scratch string) error {
		copied := filepath.Join(scratch, "copy")
		if err := s.CopyTo(ctx, copied); err != nil {
			return notMade(dir, err)
		}
		name, err := hashName(copied)
		if err != nil {
			return err
		}
		put.Path = filepath.Join(dir, name)
		err = disk.Publish(copied, put.Path, disk.SyncFolder)
		if put.Already = errors.Is(err, fs.ErrExist); put.Already {
			err = nil
		}
		return err
	})
	if err == nil {
		put.Replaced, err = s.removeEarlier(ctx, put.Path)
	}
	return put, outputError(dir, err)
}

// hashLength is how much of a SHA-256 is in a name: enough that no two are ever the same.
const hashLength = 32

// hashName is the name of a copy, by its bytes.
func hashName(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return hex.EncodeToString(sum.Sum(nil))[:hashLength] + Ending, err
}

// removeEarlier removes the other copies of this study file beside one. What somebody
// has written in since is not what its name says, and stays.
func (s *Study) removeEarlier(ctx context.Context, put string) (int, error) {
	dir := filepath.Dir(put)
	entries, err := os.ReadDir(dir)
	removed := 0
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		stem, named := strings.CutSuffix(e.Name(), Ending)
		if !named || len(stem) != hashLength || e.Name() == filepath.Base(put) || !s.isCopy(ctx, path) {
			continue
		}
		if name, unread := hashName(path); unread != nil || name != e.Name() {
			continue
		}
		if err := os.Remove(path); err != nil {
			return removed, err
		}
		removed++
	}
	return removed, err
}

// isCopy reports whether a file is a copy of this one.
func (s *Study) isCopy(ctx context.Context, path string) bool {
	f, err := store.OpenReadOnly(ctx, path, filepath.Dir(path))
	if err != nil {
		return false
	}
	own := f.Replica().ID == s.Replica().ID
	return f.Close() == nil && own
}
