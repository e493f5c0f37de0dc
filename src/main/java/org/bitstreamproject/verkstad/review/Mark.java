// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

/** How an author takes a comment. */
public enum Mark {
    USEFUL,
    NOTED,
    DISAGREE
}
