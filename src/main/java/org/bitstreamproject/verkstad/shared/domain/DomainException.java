// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.util.List;

/**
 * A broken rule, told to the person in their language. One subtype per rule, named after it. The text is the message
 * with key {@link #messageKey()}; its placeholders are {@link #args()}.
 */
public abstract class DomainException extends RuntimeException {
    private final String messageKey;
    private final transient List<Object> args;

    /** @param messageKey such as {@code casework.error.already-submitted}: feature, "error", code */
    protected DomainException(String messageKey, Object... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    public String messageKey() {
        return messageKey;
    }

    /** The last part of the key, stable for machines: {@code already-submitted}. */
    public String code() {
        return messageKey.substring(messageKey.lastIndexOf('.') + 1);
    }

    public List<Object> args() {
        return args;
    }

    /** What whoever runs the tool must know of it, with ids alone; empty for what people do every day. */
    public String forTheLog() {
        return "";
    }

    /** HTTP status that tells a machine the same: 422 unless a subtype says 404 or 409. */
    public int status() {
        return 422;
    }
}
