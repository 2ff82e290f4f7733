// Package demo makes up interviews that look like real ones: businesses with a
// sector, a size and people, who know some things well and others less, answer
// most questions, do not know some, and refuse a few. Everything is drawn from a
// seed, so the same seed gives the same study. No business and no answer is real.
package demo
