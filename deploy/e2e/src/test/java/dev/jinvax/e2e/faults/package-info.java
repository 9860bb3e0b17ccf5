/** The real stack under faults: clients that write down what they hear, a nemesis, and planted bugs. */
package dev.jinvax.e2e.faults;
