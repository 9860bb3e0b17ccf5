package dev.jinvax.local.story;

import dev.jinvax.local.stack.Stack;

/** The whole story, chapter by chapter. */
public final class Story {
    private final Stack stack;
    private final Teller teller;

    public Story(Stack stack, Teller teller) {
        this.stack = stack;
        this.teller = teller;
    }

    public void play() {
        teller.chapter("The stack");
        teller.step("a token can be had", true, !stack.token("alipay").isEmpty());
    }
}
