// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.io.IOException;

/** More bodies are on their way in than threads may wait for. */
public final class BodyTooMany extends IOException {
    private static final long serialVersionUID = 1L;
}
