// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

/** A body that cannot be read as what it says it is: the sender's fault, answered with 400. */
class UnreadableBody extends RuntimeException {
    UnreadableBody(Throwable cause) {
        super(cause);
    }
}
