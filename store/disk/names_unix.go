//go:build unix

package disk

import (
	"io/fs"
	"syscall"
)

// Names is how many names the file has; 1 where the system does not tell.
func Names(_ string, info fs.FileInfo) int {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(s.Nlink)
	}
	return 1
}
