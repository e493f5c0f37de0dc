// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonArray;
import java.util.Map;

/** A task whose result belongs to the case of whoever does it. */
public interface ForCase {
    /** What complete answers come to: rows of codes, figures and texts under the names the case template gives its columns. */
    JsonArray forCase(Map<String, String> answers);
}
