// Package audit tries to find out the hidden figures of linked tables, by ways that package
// disclosure does not know: exact rank, whole numbers narrowed line by line, and linear
// programmes solved by gonum and, where it is installed, by GLPK. It is there for tests.
package audit
