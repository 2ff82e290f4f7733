//go:build unix

package merge_test

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
)

// peak is the most memory this program had, in bytes. What Linux tells of a program that
// has ended is never less than what the one had that started it.
func peak() float64 {
	var kilobytes float64
	status, _ := os.ReadFile("/proc/self/status")
	if _, after, found := strings.Cut(string(status), "VmHWM:"); found {
		_, _ = fmt.Sscan(after, &kilobytes)
		return kilobytes * 1024
	}
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return float64(u.Maxrss)
	}
	return float64(u.Maxrss) * 1024
}
