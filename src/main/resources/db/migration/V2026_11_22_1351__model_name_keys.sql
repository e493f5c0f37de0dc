-- Who named a version is somebody there is.
ALTER TABLE model_version_name ADD CONSTRAINT model_version_name_by FOREIGN KEY (named_by) REFERENCES person (id);
