package salvage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
)

// The log beside a file (https://sqlite.org/fileformat2.html section 4) holds newer
// images of pages, each with a sum over all before it. SQLite takes none behind the first
// that fails its sum. Here only that one is left out: each frame keeps the sum so far, so
// that the next can be checked all the same.

const (
	logHeader   = 32
	frameHeader = 24
	logMagic    = 0x377f0682 // with 1 added where the sums are over big-endian words
)

// log tells where the newest committed image of a page lies in the log.
type log struct {
	content []byte
	size    int
	at      map[int]int // offsets of images by number of the page
}

// openLog reads the log at path; there may be none.
func openLog(path string, pageSize int) (*log, error) {
	l := &log{size: pageSize, at: map[int]int{}}
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil || len(content) < logHeader+frameHeader+pageSize {
		return l, err
	}
	l.content = content
	l.read()
	return l, nil
}

func (l *log) read() {
	order, salts, sum := l.header()
	written := map[int]int{} // since the last commit
	for at := logHeader; at+frameHeader+l.size <= len(l.content); at += frameHeader + l.size {
		frame := l.content[at:]
		if !bytes.Equal(frame[8:16], salts) {
			continue // of an earlier log, or damaged
		}
		image := frame[frameHeader : frameHeader+l.size]
		sum = addSum(order, addSum(order, sum, frame[:8]), image)
		stored := [2]uint32{binary.BigEndian.Uint32(frame[16:]), binary.BigEndian.Uint32(frame[20:])}
		sound := sum == stored
		if sum = stored; !sound {
			continue
		}
		written[int(binary.BigEndian.Uint32(frame))] = at + frameHeader
		if binary.BigEndian.Uint32(frame[4:]) == 0 {
			continue // no commit
		}
		for page, image := range written {
			l.at[page] = image
		}
		clear(written)
	}
}

// header is how the sums are made, and the salts of the frames that count. Where it is
// damaged the first frame tells the salts, and nothing else of use.
func (l *log) header() (order binary.ByteOrder, salts []byte, sum [2]uint32) {
	h := l.content[:logHeader]
	order = binary.LittleEndian
	if binary.BigEndian.Uint32(h) == logMagic+1 {
		order = binary.BigEndian
	}
	sum = addSum(order, sum, h[:24])
	stored := [2]uint32{binary.BigEndian.Uint32(h[24:]), binary.BigEndian.Uint32(h[28:])}
	if binary.BigEndian.Uint32(h)&^1 != logMagic || sum != stored {
		return order, l.content[logHeader+8 : logHeader+16], stored
	}
	return order, h[16:24], sum
}

// addSum goes on with the sum of the log over words, of which there is an even number.
func addSum(order binary.ByteOrder, sum [2]uint32, b []byte) [2]uint32 {
	for ; len(b) >= 8; b = b[8:] {
		sum[0] += order.Uint32(b) + sum[1]
		sum[1] += order.Uint32(b[4:]) + sum[0]
	}
	return sum
}

func (l *log) page(n int) []byte {
	at, there := l.at[n]
	if !there {
		return nil
	}
	return l.content[at : at+l.size]
}

// last is the largest number of a page in the log.
func (l *log) last() (n int) {
	for page := range l.at {
		n = max(n, page)
	}
	return n
}
