// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

/** What is stored of a model's revisions cannot be put together. Says which and how, never what somebody wrote. */
public final class BrokenChain extends RuntimeException {

    BrokenChain(String fault) {
        super(fault);
    }
}
