package workspace

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/store"
	"feldbuch/store/disk"
)

// Inputs are the files a merge is to read.
type Inputs struct {
	// Files are those named and the study files in folders, each once: as named, those of
	// a folder by name.
	Files []string
	// Skipped are what folders hold besides, hidden files and logs apart.
	Skipped []string

	own os.FileInfo // of the study they go into; nil where there is none yet
}

// deepest is how many folders down study files are looked for.
const deepest = 8

// Inputs finds what is to be merged: a folder stands for all study files in it and below.
func (p Place) Inputs(named []string) Inputs {
	var in Inputs
	in.own, _ = os.Stat(p.Path())
	for _, path := range named {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			in.folder(path, deepest)
		} else {
			in.add(path)
		}
	}
	return in
}

func (in *Inputs) add(path string) {
	if path = filepath.Clean(path); !slices.Contains(in.Files, path) {
		in.Files = append(in.Files, path)
	}
}

// folder takes what is in a folder. One that cannot be read is merged like a file: that
// says what is wrong with it.
func (in *Inputs) folder(dir string, depth int) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		in.add(dir)
	}
	for _, e := range entries {
		if path := filepath.Join(dir, e.Name()); !passedBy(e.Name()) {
			in.entry(path, e, depth)
		}
	}
}

func (in *Inputs) entry(path string, e fs.DirEntry, depth int) {
	switch info, err := os.Stat(path); {
	case in.own != nil && err == nil && os.SameFile(in.own, info):
	case e.IsDir() && depth > 1:
		in.folder(path, depth-1)
	case err == nil && info.Mode().IsRegular() && looksLikeStudy(path):
		in.add(path)
	default: // a link to a folder, too: it may lead in circles
		in.Skipped = append(in.Skipped, path)
	}
}

// passedBy is true of what nobody means who names a folder: hidden files, and what lies
// beside a study file.
func passedBy(name string) bool {
	if strings.HasPrefix(name, ".") || disk.IsBackup(name) {
		return true
	}
	return slices.ContainsFunc([]string{"-wal", "-shm", "-journal"}, func(log string) bool { return strings.HasSuffix(name, log) })
}

// looksLikeStudy is true of study files by what is in them, and of what is named like one:
// whoever named a damaged one so wants to hear of it.
func looksLikeStudy(path string) bool {
	return strings.EqualFold(filepath.Ext(path), Ending) || store.IsStudyFile(path)
}
