package disk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A backup lies beside the file it is of and is named after it: study.feld.v4.bak before
// an upgrade, study.feld.merge-2026-11-28-001043.bak before a merge.
const (
	backupEnding = ".bak"
	beforeMerge  = ".merge-"
)

// backupTime is how the name of a backup tells when it was made.
const backupTime = "2006-01-02-150405"

// IsBackup reports whether a file of this name is a backup.
func IsBackup(name string) bool {
	stem, is := strings.CutSuffix(name, backupEnding)
	return is && (strings.Contains(stem, ".v") || strings.Contains(stem, beforeMerge))
}

// Backup is a copy of a file that was made before something was merged into it.
type Backup struct {
	Path string
	At   time.Time
}

// Backups are those of the file at path made before merges, oldest first.
func Backups(path string) ([]Backup, error) {
	dir, prefix := filepath.Dir(path), filepath.Base(path)+beforeMerge
	entries, err := os.ReadDir(dir)
	var all []Backup
	for _, e := range entries {
		told, ours := strings.CutPrefix(e.Name(), prefix)
		at, err := time.ParseInLocation(backupTime, strings.TrimSuffix(told, backupEnding), time.Local)
		if ours && err == nil {
			all = append(all, Backup{filepath.Join(dir, e.Name()), at})
		}
	}
	slices.SortFunc(all, func(a, b Backup) int { return a.At.Compare(b.At) })
	return all, err
}

// NextBackup is the one to make of the file at path now: later than all there are,
// whatever the clock says.
func NextBackup(path string, now time.Time, before []Backup) Backup {
	at := now.Local().Truncate(time.Second)
	if n := len(before); n > 0 && !at.After(before[n-1].At) {
		at = before[n-1].At.Add(time.Second)
	}
	return Backup{path + beforeMerge + at.Format(backupTime) + backupEnding, at}
}
