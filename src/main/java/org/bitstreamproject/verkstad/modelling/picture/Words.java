// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

/** The reader's words for a picture: message key and arguments in, text out. */
@FunctionalInterface
public interface Words {
    String text(String key, Object... args);
}
