// SPDX-License-Identifier: EUPL-1.2
/**
 * How models are stored: one head each and its revisions, most of them as what differs from the one before. Owns the tables
 * model, model_revision and model_version_name. Only the model store and the waivers come here; it decides nothing.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.revision;

import org.jspecify.annotations.NullMarked;
