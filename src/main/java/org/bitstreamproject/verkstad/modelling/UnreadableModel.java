// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What is stored is of a notation this program does not know, such as a newer one's, or damaged. It is left as it is. */
public class UnreadableModel extends DomainException {

    private final String uid;

    /** @param cause says what could not be read */
    UnreadableModel(String uid, RuntimeException cause) {
        super("modelling.error.unreadable-model");
        this.uid = uid;
        initCause(cause);
    }

    /** The same in the words of whoever needed the model. */
    protected UnreadableModel(UnreadableModel told, String messageKey, Object... args) {
        super(messageKey, args);
        this.uid = told.uid;
        initCause(told);
    }

    public String uid() {
        return uid;
    }

    /** Path of the page that says so and offers it as a file. */
    public String path() {
        return "/model/" + uid;
    }

    /** The model and the kind of fault: what it is about may stand in the words of the cause. */
    @Override
    public String forTheLog() {
        Throwable first = this;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return "model " + uid + " cannot be read: " + first.getClass().getSimpleName();
    }

    @Override
    public int status() {
        return 409;
    }
}
