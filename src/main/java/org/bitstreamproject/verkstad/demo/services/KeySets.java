// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.json.JsonObject;

/** Where the tool's public keys come from. */
public interface KeySets {
    /** The key set at an address, fetched now; one without keys when it cannot be had. */
    JsonObject at(String url);
}
