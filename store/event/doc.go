// Package event is the form of the study file's events: what they are made of, how they
// are encoded, sealed and identified, which kinds there are, and what a row can have
// wrong with it. It knows neither a file nor what events add up to.
package event
