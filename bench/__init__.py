"""Benchmarks: `make bench` prints one table a part. Speed and memory are measured here, never in a test."""
