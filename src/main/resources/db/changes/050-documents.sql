--liquibase formatted sql

--changeset gulou:050-documents
CREATE TABLE stored_file (
    id VARCHAR(26) NOT NULL PRIMARY KEY,
    owner_key VARCHAR(64) NOT NULL,
    name VARCHAR(255) NOT NULL,
    type VARCHAR(8) NOT NULL,
    size_in_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    stored_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX stored_file_owner ON stored_file (owner_key);

CREATE TABLE issued_document (
    code VARCHAR(26) NOT NULL PRIMARY KEY,
    case_number VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    title VARCHAR(500) NOT NULL,
    file_id VARCHAR(26) NOT NULL REFERENCES stored_file (id),
    sha256 VARCHAR(64) NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    valid_until DATE,
    state VARCHAR(16) NOT NULL,
    replaced_by VARCHAR(26) REFERENCES issued_document (code),
    version BIGINT NOT NULL
);
CREATE INDEX issued_document_case ON issued_document (case_number);
