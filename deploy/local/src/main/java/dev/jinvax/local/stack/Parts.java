package dev.jinvax.local.stack;

import dev.jinvax.local.base.StatusBoard;

/** Whom every part of a stack reports to. */
record Parts(RunningProcesses running, StatusBoard board, Progress progress) {}
