// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** A model as it is stored, for who wants to keep it. @param json with the names of its type and stage */
public record StoredText(ModelOwner owner, int number, String json) {}
