//go:build unix

package merge_test

import (
	"os"
	"runtime"
	"syscall"
)

// peak is the most memory a program had, in bytes.
func peak(s *os.ProcessState) float64 {
	u, ok := s.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin":
		return float64(u.Maxrss)
	}
	return float64(u.Maxrss) * 1024
}
