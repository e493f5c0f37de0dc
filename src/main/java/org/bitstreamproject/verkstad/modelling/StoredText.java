// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/**
 * A model as it is stored, for who wants to keep it.
 *
 * @param number of its newest version
 * @param whole the newest version that the text holds in full: the same, a lower one where later ones are damaged, 0 for none
 * @param json with the names of its type and stage
 */
public record StoredText(ModelOwner owner, int number, int whole, String json) {}
