#include "app/media/Certificate.h"

#include <QRandomGenerator>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace duologue::media {

namespace {

constexpr long day = 24L * 60 * 60;

template <auto free>
struct Free {
    template <typename Thing>
    void operator()(Thing* thing) const
    {
        free(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Text = std::unique_ptr<BIO, Free<BIO_free>>;

/// Of nobody: the fingerprint alone says whose it is.
void nameIt(X509* certificate)
{
    const QByteArray name = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    X509_NAME* subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.constData()),
                               static_cast<int>(name.size()), -1, 0);
    X509_set_issuer_name(certificate, subject);
}

} // namespace

QByteArray newCertificate()
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const Text text(BIO_new(BIO_s_mem()));
    if (!key || !certificate || !text)
        return {};
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()),
                            QRandomGenerator::system()->generate64() >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day); // clocks differ
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 30 * day);
    nameIt(certificate.get());
    X509_set_pubkey(certificate.get(), key.get());
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0 ||
        PEM_write_bio_X509(text.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    const char* begin = nullptr;
    const long length = BIO_get_mem_data(text.get(), &begin);
    return {begin, static_cast<qsizetype>(length)};
}

} // namespace duologue::media
